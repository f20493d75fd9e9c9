"""Letters of Vietnamese and its European names, as the insides of a pattern's class of characters.

In Unicode a range such as `À-Ỹ` holds small letters too: `Ạ` and `ạ` stand side by side.
"""

from __future__ import annotations

CAPITALS = "A-ZÀ-ÖØ-ÞĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ"
SMALLS = "a-zß-öø-ÿăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ"
