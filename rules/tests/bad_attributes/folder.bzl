"""A folder that an action makes."""

def _folder_impl(ctx):
    folder = ctx.actions.declare_directory(ctx.label.name)
    ctx.actions.run_shell(outputs = [folder], command = "mkdir -p %s" % folder.path)
    return [DefaultInfo(files = depset([folder]))]

folder = rule(doc = "Makes an empty folder.", implementation = _folder_impl)
