"""What the shop's apps have in common, and the chart has no attribute for."""

load("@rules_appchart//rules:defs.bzl", "release_app")

def shop_app(name, **attributes):
    """A release_app of the shop.

    Args:
      name: Name of the target and the app.
      **attributes: Attributes of release_app.
    """
    release_app(
        name = name,
        domain = "shop",
        language = "go",
        organization = "acme",
        # What a namespace that enforces the restricted Pod Security Standard requires.
        pod_security_context = {
            "runAsNonRoot": True,
            "runAsUser": 65532,
        },
        security_context = {
            "capabilities": {"drop": ["ALL"]},
            "readOnlyRootFilesystem": True,
        },
        visibility = ["//examples/shop:__pkg__"],
        **attributes
    )

def secrets_of(environment):
    """Values that read an environment's own secrets out of the store.

    Args:
      environment: Name of the environment.

    Returns:
      A dict for `environments` of helm_chart.
    """
    keys = {
        "payment-provider": {"token": "payment-provider"},
        "shop-cache": {"REDIS_URL": "cache"},
        "shop-database": {"url": "database"},
    }
    return {"externalSecrets": {
        name: {"externalSecret": {"data": {
            key: {"key": "shop/%s/%s" % (environment, path)}
            for key, path in entries.items()
        }}}
        for name, entries in keys.items()
    }}
