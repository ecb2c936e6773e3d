"""Parts of the request, as JSON."""

def json_object(members):
    """Joins members into an object.

    Nothing is decoded on the way: json.decode would turn \\u escapes into characters that Starlark, which keeps
    the bytes of UTF-8 one by one, writes differently.

    Args:
      members: dict from string to JSON text.

    Returns:
      string: a JSON object with sorted keys, one member a line.
    """
    return "{\n" + ",\n".join(["%s: %s" % (json.encode(key), members[key]) for key in sorted(members)]) + "\n}"

def attribute_members(attr, attributes):
    """Encodes those attributes of a rule that are set.

    Args:
      attr: ctx.attr.
      attributes: dict from string to attribute, of attributes.gen.bzl.

    Returns:
      dict from attribute name to JSON text.
    """
    members = {name: attribute.kind.to_request(attr, name) for name, attribute in attributes.items()}
    return {name: text for name, text in members.items() if text != None}
