"""The name that somebody probably meant."""

def edit_distance(a, b):
    """Counts the insertions, deletions and substitutions of a character that turn `a` into `b`.

    Args:
      a: string.
      b: string.

    Returns:
      int: the Levenshtein distance.
    """
    row = range(len(b) + 1)
    for i in range(len(a)):
        next_row = [i + 1]
        for j in range(len(b)):
            next_row.append(min(
                next_row[j] + 1,
                row[j + 1] + 1,
                row[j] + (0 if a[i] == b[j] else 1),
            ))
        row = next_row
    return row[-1]

def _snake_case(name):
    return "".join(["_" + char.lower() if char.isupper() else char for char in name.elems()]).lstrip("_")

def nearest(name, candidates):
    """Finds the candidate that is spelt most like a name.

    Args:
      name: string: what somebody wrote; healthCheck counts as health_check.
      candidates: list of string.

    Returns:
      string: the candidate, the first in alphabetical order of several; else the longest that is part of the name,
      as ingress is of ingress_host; None when nothing comes near.
    """
    written = _snake_case(name)
    best, best_distance = None, max(2, len(written) // 3) + 1
    for candidate in sorted(candidates):
        distance = edit_distance(written, candidate)
        if distance < best_distance:
            best, best_distance = candidate, distance
    if best != None:
        return best
    contained = sorted([(-len(candidate), candidate) for candidate in candidates if candidate in written])
    return contained[0][1] if contained else None
