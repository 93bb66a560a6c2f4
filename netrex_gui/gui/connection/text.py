"""Sentences of the connection page that depend on what was found."""

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def read_from_pasted(client_id: str, client_secret: str) -> str:
    """Say which of the two were read from what was pasted, or nothing."""
    if client_id and client_secret:
        return translate("Pasted", "Both read from what you pasted")
    if client_id:
        return translate("Pasted", "The ID was read from what you pasted")
    return translate("Pasted", "The secret was read from what you pasted") if client_secret else ""
