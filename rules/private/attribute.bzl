"""One attribute of a macro, which attributes.gen.bzl has a list of, and the attributes of the rule behind it."""

load(":attribute_kinds.bzl", "KINDS")

def attribute(kind, doc, mandatory = False, default = None, choices = []):
    """An attribute of a macro.

    Args:
      kind: string: a key of KINDS.
      doc: string: what it is.
      mandatory: bool: whether it has to be given.
      default: what it is when it is not given; None leaves it out of the request.
      choices: list of string: all values it takes, where they are few.

    Returns:
      struct, with the struct of KINDS as `kind`.
    """
    if kind not in KINDS:
        fail("there is no kind of attribute %s; add it to rules/private/attribute_kinds.bzl" % repr(kind))
    return struct(choices = choices, default = default, doc = doc, kind = KINDS[kind], mandatory = mandatory)

def declared(attributes):
    """The attributes of a rule.

    Args:
      attributes: dict from string to attribute.

    Returns:
      dict from string to what attr.string() and so on return.
    """
    declarations = {}
    for name, attribute in attributes.items():
        options = {"doc": attribute.doc, "mandatory": attribute.mandatory}
        if attribute.default != None:
            options["default"] = attribute.default
        declarations.update(attribute.kind.declare(name, options))
    return declarations
