"""Labels as the messages and files of this module write them."""

def label_string(label):
    """Writes a label the way people do.

    Args:
      label: Label.

    Returns:
      string: `//package:name` in the main repository, elsewhere what Bazel prints.
    """
    text = str(label)
    return text.removeprefix("@@") if text.startswith("@@//") else text
