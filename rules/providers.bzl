"""What the rules hand to each other, and to rules of yours."""

AppInfo = provider(
    doc = "An app, as a release_app target describes it.",
    fields = {
        "app_name": "string: the app's name, its key under `apps` in values.yaml.",
        "app_type": "string: what the app is, such as external-api or job.",
        "file": "File: `<name>.app.json`, which holds `spec`.",
        "files": "list of struct(label = string, file = File): what attributes of the app name.",
        "label": "Label: the release_app target; errors name it.",
        "spec": "string: a JSON object with the attributes as they were typed; what was not set is absent.",
    },
)

ChartInfo = provider(
    doc = "A Helm chart, as a helm_chart target builds it.",
    fields = {
        "apps": "list of AppInfo: the apps of the chart, in the order of the attribute.",
        "archive": "File: `<chart_name>-<chart_version>.tgz`, what `helm package` would write.",
        "chart_name": "string: the name of the chart, and of its folder inside `directory`.",
        "chart_version": "string: the chart's version.",
        "directory": "File: a directory that holds the folder `<chart_name>`, the chart.",
        "files": "list of struct(label = string, file = File): what attributes of the chart name, in the order of `request`.",
        "label": "Label: the helm_chart target; errors name it.",
        "namespace": "string: the namespace to install into; empty leaves it open.",
        "request": "File: `<name>.chart.json`, what the generator is asked for.",
    },
)
