"""Words for a further parameter that cannot be sent."""

from PySide6.QtCore import QCoreApplication

from netrex_gui.gui.texts.problem import Problem, Remedy
from netrex_gui.oauth.extra_parameters import ParameterInvalid, ParameterProblem

translate = QCoreApplication.translate


def parameter_invalid(error: ParameterInvalid) -> Problem:
    """Say which of the further parameters under Advanced is at fault, and how it should look."""
    return Problem(
        translate("Parameter", "One of the further parameters cannot be used"),
        _advice(error.problem),
        Remedy.EDIT,
        error.text,
    )


def _advice(problem: ParameterProblem) -> str:
    return {
        ParameterProblem.NOT_A_PAIR: translate(
            "Parameter",
            "Under Advanced, write each further parameter on a line of its own, as a name, an equals sign and a value: "
            "prompt=login.",
        ),
        ParameterProblem.RESERVED: translate(
            "Parameter",
            "The app sets this one itself, to keep the sign-in safe. Remove its line from the further parameters under "
            "Advanced; the permissions, the client ID and the redirect URL have fields of their own.",
        ),
        ParameterProblem.TWICE: translate(
            "Parameter", "It is there twice. Remove one of its lines from the further parameters under Advanced."
        ),
        ParameterProblem.RESPONSE_MODE: translate(
            "Parameter",
            "With this value of response_mode the answer would not reach the app. Write response_mode=form_post or "
            "response_mode=query, or remove the line under Advanced.",
        ),
        ParameterProblem.TOO_LONG: translate(
            "Parameter", "They are too long to be part of an address. Remove some of the lines under Advanced."
        ),
    }[problem]
