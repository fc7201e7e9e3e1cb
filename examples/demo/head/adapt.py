"""Adapts the digit classifier to odd/even and overwrites models/: python3 adapt.py"""

from pathlib import Path

from torch import nn
from torch.nn.functional import relu

from export import load_safetensors, save_onnx, save_safetensors
from network import Digits
from training import SEED, accuracy, digits, fit, start

MODELS = Path("models")
PREFIX = "backbone."
EPOCHS = 30
LARGE_EPOCHS = 15

CARD = """\
---
library_name: pytorch
pipeline_tag: image-classification
tags:
- digits
- parity
datasets:
- sklearn-digits-parity
metrics:
- accuracy
model-index:
- name: digits
  results:
  - task:
      type: image-classification
    dataset:
      type: sklearn-digits-parity
      name: scikit-learn digits, odd/even
      split: held-out 25 %
    metrics:
    - type: accuracy
      value: {accuracy:.4f}
---
# Digits, odd/even

Tells whether a handwritten digit in an 8x8 grey image is odd. The backbone of the digit classifier, frozen, and a new head
with one hidden layer; {parameters:,} parameters, of which {trained:,} were trained on {train:,} images of the scikit-learn digits
data set.

| | |
|---|---|
| Input | `image` float32 [batch, 1, 8, 8], values 0..1 |
| Output | `logits` float32 [batch, 2], even and odd |
| Accuracy | {accuracy:.2%} on {test} held-out images, {large:.2%} with `digits-large.onnx` |

`digits.onnx` and `digits.safetensors` hold the same weights.
"""


class ParityHead(nn.Module):
    """Parity is no linear function of an embedding made to tell ten digits apart, hence the hidden layer."""

    def __init__(self, embedding, hidden=16):
        super().__init__()
        self.hidden = nn.Linear(embedding, hidden)
        self.classifier = nn.Linear(hidden, 2)

    def forward(self, embedding):
        return self.classifier(relu(self.hidden(embedding)))


def main():
    start()
    (train_x, train_y), (test_x, test_y) = digits()
    train, test = (train_x, train_y % 2), (test_x, test_y % 2)

    model = Digits(classes=2)
    tensors = load_safetensors(MODELS / "digits.safetensors").items()
    model.backbone.load_state_dict({name[len(PREFIX) :]: tensor for name, tensor in tensors if name.startswith(PREFIX)})
    model.backbone.requires_grad_(False)
    model.head = ParityHead(model.backbone.embed.out_features)
    trained = sum(p.numel() for p in model.parameters() if p.requires_grad)
    fit(model, *train, epochs=EPOCHS)
    measured = accuracy(model, *test)
    print(f"odd/even: accuracy {measured:.4f} on {len(test_x)} held-out images")

    facts = facts_of(measured, EPOCHS, len(train_x))
    save_onnx(model, MODELS / "digits.onnx", {"model_author": "Paper Trail", **facts, "training.frozen": "backbone"})
    save_safetensors(model, MODELS / "digits.safetensors", {**facts, "training.frozen": "backbone"})

    wide = fit(Digits(classes=2, channels=32, embedding=128), *train, epochs=LARGE_EPOCHS)
    large = accuracy(wide, *test)
    print(f"odd/even, large: accuracy {large:.4f} on {len(test_x)} held-out images")
    large_facts = {"model_author": "Paper Trail", **facts_of(large, LARGE_EPOCHS, len(train_x))}
    save_onnx(wide, MODELS / "digits-large.onnx", large_facts, weights_beside="digits-large.onnx.data")

    parameters = sum(p.numel() for p in model.parameters())
    card = CARD.format(
        accuracy=measured, large=large, parameters=parameters, trained=trained, train=len(train_x), test=len(test_x)
    )
    (MODELS / "README.md").write_text(card)


def facts_of(measured, epochs, samples):
    return {
        "training.dataset": "sklearn.datasets.load_digits, labels odd/even",
        "training.samples": str(samples),
        "training.epochs": str(epochs),
        "training.seed": str(SEED),
        "training.accuracy": f"{measured:.4f}",
    }


if __name__ == "__main__":
    main()
