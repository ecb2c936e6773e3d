"""One attribute of a macro, which attributes.gen.bzl has a list of, and the attributes of the rule behind it."""

load(":attribute_kinds.bzl", "KINDS")
load(":mistakes.bzl", "MISTAKE_ATTRIBUTES")

def attribute(kind, doc, default = None):
    """An attribute of a macro.

    Args:
      kind: string: a key of KINDS.
      doc: string: what it is.
      default: what it is when it is not given; None leaves it out of the request.

    Returns:
      struct, with the struct of KINDS as `kind`.
    """
    if kind not in KINDS:
        fail("there is no kind of attribute %s; add it to rules/private/attribute_kinds.bzl" % repr(kind))
    return struct(default = default, doc = doc, kind = KINDS[kind])

def declared(attributes):
    """The attributes of a rule. None is mandatory to Bazel: the generator says what is missing.

    Args:
      attributes: dict from string to attribute.

    Returns:
      dict from string to what attr.string() and so on return.
    """
    declarations = dict(MISTAKE_ATTRIBUTES)
    for name, attribute in attributes.items():
        options = {"doc": attribute.doc}
        if attribute.default != None:
            options["default"] = attribute.default
        declarations.update(attribute.kind.declare(name, options))
    return declarations
