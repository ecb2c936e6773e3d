"""Containers by name, in the order in which a BUILD file has them: JSON and Helm sort the keys of a dict."""

def encoded_containers(containers, above):
    """Encodes containers the way a request has them. To be called by a macro.

    Args:
      containers: dict from string to container; what has another type is for the generator to refuse.
      above: int: what their orders are above.

    Returns:
      string: JSON, in which each container without an `order` has one that goes with its position.
    """
    if type(containers) != "dict":
        return json.encode(containers)
    return json.encode({
        name: {"order": above + 10 * (index + 1)} | container if type(container) == "dict" else container
        for index, (name, container) in enumerate(containers.items())
    })
