"""The files that a chart's attributes name by label."""

load(":label.bzl", "label_string")

def _file_label(file):
    """The label of one of several files of a target, as if it were a target of its own."""
    root = file.owner.workspace_root.removeprefix("external/")
    path = file.short_path.removeprefix("../%s/" % root if root else "")
    path = path.removeprefix(file.owner.package + "/" if file.owner.package else "")
    return "%s:%s" % (label_string(file.owner).split(":")[0], path)

def labelled_files(targets):
    """Names each file of some targets by a label.

    Args:
      targets: list of Target.

    Returns:
      list of struct(label = string, file = File), in the order of the targets.
    """
    files = []
    for target in targets:
        of_target = target[DefaultInfo].files.to_list()
        if len(of_target) == 1:
            files.append(struct(label = label_string(target.label), file = of_target[0]))
        else:
            files += [struct(label = _file_label(file), file = file) for file in of_target]
    return files

def single_files(ctx, rule_name, attribute, targets):
    """Names the file of each target by its label.

    Args:
      ctx: the rule's context.
      rule_name: string: the rule, for messages.
      attribute: string: the attribute that names the targets, for messages.
      targets: list of Target.

    Returns:
      list of struct(label = string, file = File). Fails if a target is not exactly one file.
    """
    for target in targets:
        count = len(target[DefaultInfo].files.to_list())
        if count != 1:
            fail("\n  %s: %s: %s names %s, which is %d files; write the label of one file" % (
                label_string(ctx.label),
                rule_name,
                attribute,
                label_string(target.label),
                count,
            ))
    return labelled_files(targets)
