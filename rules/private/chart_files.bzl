"""The files that a chart's attributes name by label."""

load(":label.bzl", "label_string")
load(":mistakes.bzl", "mistake")

def _file_label(file):
    """The label of one of several files of a target, as if it were a target of its own."""
    root = file.owner.workspace_root.removeprefix("external/")
    path = file.short_path.removeprefix("../%s/" % root if root else "")
    path = path.removeprefix(file.owner.package + "/" if file.owner.package else "")
    return "%s:%s" % (label_string(file.owner).split(":")[0], path)

def labelled_files(targets, name):
    """Names each file of some targets by a label.

    Args:
      targets: list of Target.
      name: string: the attribute that lists them.

    Returns:
      struct(files = list of struct(label = string, file = File), in the order of the targets; mistakes = list of
      string, see mistakes.bzl, for folders that an action makes: nobody knows yet what is in them).
    """
    files, mistakes = [], []
    for target in targets:
        of_target = target[DefaultInfo].files.to_list()
        label = label_string(target.label)
        if any([file.is_directory for file in of_target]):
            mistakes.append(mistake(name, "names %s, which is a folder that an action makes" % label, "write the labels of files"))
        elif len(of_target) == 1:
            files.append(struct(label = label, file = of_target[0]))
        else:
            files += [struct(label = _file_label(file), file = file) for file in of_target]
    return struct(files = files, mistakes = mistakes)

def labelled_file_attributes(name):
    """The attributes of a rule for the files that a dict names, beside the dict itself.

    Args:
      name: string: the attribute that is the dict.

    Returns:
      dict of attributes.
    """
    return {
        name + "_labels": attr.label_list(allow_files = True, doc = "The files that `%s` names." % name),
        # The label of a target behind an alias is another than the one in the dict.
        name + "_labels_as_written": attr.string_list(doc = "Their labels, as the request has them."),
    }

def labelled_file_values(name, labels):
    """The values of labelled_file_attributes.

    Args:
      name: string: the attribute that is the dict.
      labels: list of Label, each once.

    Returns:
      dict from attribute to value.
    """
    return {
        name + "_labels": labels,
        name + "_labels_as_written": [label_string(label) for label in labels],
    }

def _default_files(target):
    return target[DefaultInfo].files.to_list()

def single_files(attr, name, files_of = _default_files):
    """The file of each label that a dict names.

    Args:
      attr: ctx.attr of a rule with labelled_file_attributes.
      name: string: the attribute that is the dict.
      files_of: function: from a Target to a list of File.

    Returns:
      struct(files = list of struct(label = string, file = File); mistakes = list of string, see mistakes.bzl, for
      labels that are not exactly one file).
    """
    entries, mistakes = [], []
    for target, label in zip(getattr(attr, name + "_labels"), getattr(attr, name + "_labels_as_written")):
        files = files_of(target)
        if len(files) == 1 and not files[0].is_directory:
            entries.append(struct(label = label, file = files[0]))
        else:
            what = "a folder" if len(files) == 1 else "%d files" % len(files)
            mistakes.append(mistake(name, "names %s, which is %s" % (label, what), "write the label of one file"))
    return struct(files = entries, mistakes = mistakes)
