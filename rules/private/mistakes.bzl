"""Mistakes that only Starlark can see; the generator reports them with all others.

Bazel prints a trace around what fail() says, and nothing after it. So a rule hands a mistake on in the request.
"""

def mistake(path, message, hint = "", code = "wrong-type"):
    """Describes one mistake.

    Args:
      path: string: the attribute as it was typed, `env.LEVEL`.
      message: string: what is wrong, as the end of a sentence that begins with the attribute.
      hint: string: what to write instead.
      code: string: a code of docs/errors.md.

    Returns:
      string: a mistake of the request, as JSON.
    """
    return json.encode({"code": code, "hint": hint, "message": message, "path": path})

# The attributes of a rule for what its other attributes cannot hold.
MISTAKE_ATTRIBUTES = {
    "mistakes": attr.string_list(doc = "Mistakes that the macro has seen, each as JSON."),
    "mistyped_attributes": attr.string_dict(doc = "Attributes whose value has a type that the rule does not take, as JSON."),
    "unknown_attributes": attr.string_list(doc = "The names of attributes that do not exist."),
}

def mistaken_members(attr, found = []):
    """What a request holds of mistakes; to be merged over its other members.

    Args:
      attr: ctx.attr of a rule with MISTAKE_ATTRIBUTES.
      found: list of string: more mistakes.

    Returns:
      dict from member to JSON text.
    """
    members = dict(attr.mistyped_attributes)
    if attr.mistakes or found:
        members["mistakes"] = "[%s]" % ",".join(attr.mistakes + found)
    if attr.unknown_attributes:
        members["unknown_attributes"] = json.encode(attr.unknown_attributes)
    return members
