"""Words for a computer's clock that is wrong."""

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate

_WORTH_SAYING = 120
_MINUTE = 60
_HOUR = 3600
_DAY = 86400


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
