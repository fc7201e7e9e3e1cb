"""Trains the digit classifier and writes models/: python3 train.py"""

from pathlib import Path

from export import save_onnx, save_safetensors
from network import Digits
from training import SEED, accuracy, digits, fit, start

MODELS = Path("models")
EPOCHS = 30

CARD = """\
---
license: mit
library_name: pytorch
pipeline_tag: image-classification
tags:
- digits
datasets:
- sklearn-digits
metrics:
- accuracy
model-index:
- name: digits
  results:
  - task:
      type: image-classification
    dataset:
      type: sklearn-digits
      name: scikit-learn digits
      split: held-out 25 %
    metrics:
    - type: accuracy
      value: {accuracy:.4f}
---
# Digits

Recognises a handwritten digit in an 8x8 grey image. A convolutional backbone and a linear head, {parameters:,} parameters,
trained from scratch on {train:,} images of the scikit-learn digits data set.

| | |
|---|---|
| Input | `image` float32 [batch, 1, 8, 8], values 0..1 |
| Output | `logits` float32 [batch, 10], one per digit |
| Accuracy | {accuracy:.2%} on {test} held-out images |

`digits.onnx` and `digits.safetensors` hold the same weights.
"""


def main():
    start()
    train, test = digits()
    model = fit(Digits(classes=10), *train, epochs=EPOCHS)
    measured = accuracy(model, *test)
    print(f"digits: accuracy {measured:.4f} on {len(test[0])} held-out images")

    facts = {
        "training.dataset": "sklearn.datasets.load_digits",
        "training.samples": str(len(train[0])),
        "training.epochs": str(EPOCHS),
        "training.seed": str(SEED),
        "training.accuracy": f"{measured:.4f}",
    }
    MODELS.mkdir(exist_ok=True)
    save_onnx(model, MODELS / "digits.onnx", {"model_author": "Paper Trail", "model_license": "MIT", **facts})
    save_safetensors(model, MODELS / "digits.safetensors", {"license": "MIT", **facts})
    parameters = sum(p.numel() for p in model.parameters())
    card = CARD.format(accuracy=measured, parameters=parameters, train=len(train[0]), test=len(test[0]))
    (MODELS / "README.md").write_text(card)


if __name__ == "__main__":
    main()
