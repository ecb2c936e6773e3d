"""What a macro does with its attributes: it hands them on to a rule, the wrong ones too, for the generator to report."""

load(":attribute_kinds.bzl", "NOT_GIVEN")
load(":attributes.gen.bzl", "COMMON_ATTRIBUTES")
load(":mistakes.bzl", "mistake")

def given_attributes(arguments, attributes):
    """Leaves out what is not given, as None is, but for those attributes of which None is a value.

    Args:
      arguments: dict from string to what was written, or NOT_GIVEN.
      attributes: dict from string to attribute, of attributes.gen.bzl.

    Returns:
      dict from string to what was written; of an unknown name, None too.
    """

    def is_given(name, value):
        if value == None:
            return attributes[name].kind.accepts_none if name in attributes else name not in COMMON_ATTRIBUTES
        return value != NOT_GIVEN

    return {name: value for name, value in arguments.items() if is_given(name, value)}

def _mistakes(name, value, kind):
    if type(value) != "select":
        return kind.mistakes(name, value)
    if kind.accepts_select:
        return []
    return [mistake(
        name,
        "cannot be a select(): a dict is written into the chart while BUILD files are loaded",
        "make one target for each case and choose between those",
    )]

def rule_attributes(given, attributes):
    """Encodes the attributes of a target for its rule. To be called by a macro.

    Args:
      given: dict from string to what was written, see given_attributes.
      attributes: dict from string to attribute, of attributes.gen.bzl.

    Returns:
      dict: the attributes of the rule. What is wrong is in those of mistakes.bzl.
    """
    encoded, mistakes, mistyped, unknown = {}, [], {}, []
    for name, value in given.items():
        if name in COMMON_ATTRIBUTES:
            encoded[name] = value
            continue
        if name not in attributes:
            unknown.append(name)
            continue
        kind = attributes[name].kind
        found = _mistakes(name, value, kind) if value != None else []
        if found:
            mistakes += found
        elif value == None or type(value) == "select" or kind.fits(value):
            encoded.update(kind.to_rule(name, value))
        else:
            mistyped[name] = json.encode(value)
    return encoded | {
        name: value
        for name, value in {
            "mistakes": mistakes,
            "mistyped_attributes": mistyped,
            "unknown_attributes": unknown,
        }.items()
        if value
    }
