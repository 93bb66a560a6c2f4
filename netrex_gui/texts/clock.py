"""Words for a clock that is wrong, and for how much time is left."""

from netrex_gui.texts.language import translate

_MINUTE, _HOUR, _DAY = 60, 3600, 86400
_WORTH_SAYING = 120


def clock_sentence(skew: float) -> str:
    """Say by how much this computer's clock is wrong, if by more than 2 minutes; `skew` is how many seconds ahead."""
    if abs(skew) <= _WORTH_SAYING:
        return ""
    return _ahead(skew) if skew > 0 else _behind(-skew)


def _ahead(seconds: float) -> str:
    if seconds < 2 * _HOUR:
        return translate("Clock", "This computer's clock is about %n minutes ahead.", None, round(seconds / _MINUTE))
    if seconds < 2 * _DAY:
        return translate("Clock", "This computer's clock is about %n hours ahead.", None, round(seconds / _HOUR))
    return translate("Clock", "This computer's clock is about %n days ahead.", None, round(seconds / _DAY))


def _behind(seconds: float) -> str:
    if seconds < 2 * _HOUR:
        return translate("Clock", "This computer's clock is about %n minutes behind.", None, round(seconds / _MINUTE))
    if seconds < 2 * _DAY:
        return translate("Clock", "This computer's clock is about %n hours behind.", None, round(seconds / _HOUR))
    return translate("Clock", "This computer's clock is about %n days behind.", None, round(seconds / _DAY))


def time_left(seconds: float) -> str:
    """Say how long something is valid still."""
    if seconds < _MINUTE:
        return translate("Token", "%n seconds left", None, int(seconds))
    if seconds < 2 * _HOUR:
        return translate("Token", "%n minutes left", None, int(seconds // _MINUTE))
    if seconds < 2 * _DAY:
        return translate("Token", "%n hours left", None, int(seconds // _HOUR))
    return translate("Token", "%n days left", None, int(seconds // _DAY))
