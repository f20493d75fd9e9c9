"""Why a finding was made: the closed list that `Finding.reason` is taken from."""

from __future__ import annotations

from enum import StrEnum


class Reason(StrEnum):
    """One word for the rule that decided. Texts for readers are made elsewhere."""

    # new_series, new_point
    FIRST_OF_SERIES = "first-of-series"
    ANOTHER_PERIOD = "another-period"
    ANOTHER_AS_OF = "another-as-of"
    UNDATED_UNPLACED = "undated-unplaced"
    STATED_AGAIN = "stated-again"
    # confirmed, refined
    AGREES = "agrees"
    AGREES_UNDATED = "agrees-undated"
    AGREES_BRACKET = "agrees-bracket"
    MORE_PRECISE = "more-precise"
    # revised, corrected, late, retracted
    SAME_CLAIMANT = "same-claimant"
    SAID_TO_CHANGE = "said-to-change"
    ESTIMATE_FINAL = "estimate-final"
    PROVISIONAL_REPLACED = "provisional-replaced"
    PAGE_EDITED = "page-edited"
    TEASER_REPLACED = "teaser-replaced"
    ANALYST_CORRECTED = "analyst-corrected"
    PUBLISHED_EARLIER = "published-earlier"
    LEFT_ITS_PAGE = "left-its-page"
    # conflict
    CLAIMANTS_DISAGREE = "claimants-disagree"
    REPORTED_DIFFERENTLY = "reported-differently"
    FITS_NO_FACET = "fits-no-facet"
    FACETS_DISAGREE = "facets-disagree"
    TARGET_MISREPORTED = "target-misreported"
    # resolved
    SIDE_SUPERSEDED = "side-superseded"
    SIDE_CORRECTED = "side-corrected"
    SIDE_RETRACTED = "side-retracted"
    SIDE_SUSPECT = "side-suspect"
    FACET_EXPLAINS = "facet-explains"
    READ_AGAIN = "read-again"
    ANALYST_DECIDED = "analyst-decided"
    BOTH_STAND = "both-stand"
    SETTINGS_CHANGED = "settings-changed"
    # targets
    ISSUER_CHANGED = "issuer-changed"
    INSTRUMENT_AMENDED = "instrument-amended"
    TARGET_PASSED = "target-passed"
    # suspect
    POWER_OF_TEN = "power-of-ten"
    PERCENT_FOR_POINTS = "percent-for-points"
    OUT_OF_RANGE = "out-of-range"
    PART_ABOVE_WHOLE = "part-above-whole"
    OTHER_INDICATOR = "other-indicator"
    PERIOD_AVERAGE = "period-average"
    CURRENCY_PAIR = "currency-pair"
    CURRENCY_RATE = "currency-rate"
    PAGE_LAYOUT = "page-layout"
    STORED_IMPLAUSIBLE = "stored-implausible"
    RULE_ON_HOLD = "rule-on-hold"
