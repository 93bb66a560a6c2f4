"""The window: the only part, apart from app.py, that knows Qt. What is said with it there is said through Qt."""

from netrex_gui.gui.languages import BY_QT
from netrex_gui.texts.language import speak

speak(BY_QT)
