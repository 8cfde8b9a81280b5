"""What the program can enforce, by the names that policy packs use (DOMAIN: ten clauses and their neighbors)."""

from enum import StrEnum


class Control(StrEnum):
    SEARCH_REQUIRED = "search_required"
    INDEPENDENT_SEARCH = "independent_search"
    PROTECTED_CLASS_FILTER = "protected_class_filter"
    SENSITIVE_POSITION = "sensitive_position"
    LAWFUL_METHODS = "lawful_methods"
    UNIFORM_APPLICATION = "uniform_application"
    VALIDATED_INFORMATION = "validated_information"
    PURPOSE_GATE = "purpose_gate"
    CORROBORATION = "corroboration"
    ALIAS_APPROVAL = "alias_approval"
    RECORDS_RETENTION = "records_retention"
    AGENCY_DEVICE = "agency_device"
    PUBLIC_AT_CAPTURE = "public_at_capture"
    ESCALATION = "escalation"

    @property
    def enforced(self) -> str:
        """How, in one sentence."""
        return _HOW[self]


_HOW = {
    Control.SEARCH_REQUIRED: "A packet, and so a decision, needs a screening whose plan was worked to the end.",
    Control.INDEPENDENT_SEARCH: "Deeds are compared by person; decision makers have a house without raw findings.",
    Control.PROTECTED_CLASS_FILTER: "Every field that leaves is filtered, decided by a person and read back.",
    Control.SENSITIVE_POSITION: "A search needs a designation that is in force on the day.",
    Control.LAWFUL_METHODS: "A search states its method and login; unlawful ones cannot be recorded.",
    Control.UNIFORM_APPLICATION: "Each candidate gets the same frozen plan and checklist; differences are listed.",
    Control.VALIDATED_INFORMATION: "An account needs identifiers and a second confirmer before findings leave.",
    Control.PURPOSE_GATE: "A finding needs one job-related category and its bearing; plan terms are checked.",
    Control.CORROBORATION: "A finding leaves only with interview, address, IP or other lawful corroboration.",
    Control.ALIAS_APPROVAL: "A search under an alias account is refused: no approval can stand behind it.",
    Control.RECORDS_RETENTION: "A record is disposed of by destroying its key, after its years and never under a hold.",
    Control.AGENCY_DEVICE: "Each search attests that the device is the agency’s, or names the permission.",
    Control.PUBLIC_AT_CAPTURE: "A capture records whether the page was public at that time; others are refused.",
    Control.ESCALATION: "A threat is reported to the commander by a road of its own, never to the panel.",
}
