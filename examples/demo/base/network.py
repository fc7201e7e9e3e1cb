"""The network: a small convolutional backbone and a linear head."""

from torch import flatten, nn
from torch.nn.functional import max_pool2d, relu


class Backbone(nn.Module):
    """An 8x8 image to an embedding."""

    def __init__(self, channels, embedding):
        super().__init__()
        self.conv1 = nn.Conv2d(1, channels, 3, padding=1)
        self.conv2 = nn.Conv2d(channels, 2 * channels, 3, padding=1)
        self.embed = nn.Linear(2 * channels * 4 * 4, embedding)

    def forward(self, image):
        x = relu(self.conv1(image))
        x = max_pool2d(relu(self.conv2(x)), 2)
        return relu(self.embed(flatten(x, 1)))


class Head(nn.Module):
    """An embedding to one logit per class."""

    def __init__(self, embedding, classes):
        super().__init__()
        self.classifier = nn.Linear(embedding, classes)

    def forward(self, embedding):
        return self.classifier(embedding)


class Digits(nn.Module):
    def __init__(self, classes, channels=8, embedding=32):
        super().__init__()
        self.backbone = Backbone(channels, embedding)
        self.head = Head(embedding, classes)

    def forward(self, image):
        return self.head(self.backbone(image))
