"""JSON objects out of parts that are JSON already."""

load(":attributes.gen.bzl", "UNSET_INT")
load(":label.bzl", "label_string")

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

def _encode_label_list(targets):
    return json.encode([label_string(target.label) for target in targets])

# Each takes the value of a rule's attribute and gives JSON text, or None where nobody has set it.
_ENCODERS = {
    "config_files": lambda value: value or None,
    "environments": lambda value: value or None,
    "int": lambda value: None if value == UNSET_INT else json.encode(value),
    "json": lambda value: value or None,
    "json_or_none": lambda value: value or None,
    "label": lambda value: json.encode(label_string(value.label)) if value else None,
    "label_list": lambda value: _encode_label_list(value) if value else None,
    "string": lambda value: json.encode(value) if value else None,
    "string_list": lambda value: json.encode(value) if value else None,
}

def attribute_members(attr, kinds):
    """Encodes those attributes of a rule that are set.

    Args:
      attr: ctx.attr.
      kinds: dict from attribute name to kind, of attributes.gen.bzl.

    Returns:
      dict from attribute name to JSON text.
    """
    members = {name: _ENCODERS[kind](getattr(attr, name)) for name, kind in kinds.items()}
    return {name: text for name, text in members.items() if text != None}
