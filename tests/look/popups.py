"""What opens above the window: menus, lists and questions."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QMenu, QMessageBox, QPushButton

from netrex_gui.gui.look import theme
from tests.look.parts import TEXT, Part, parts, shrunk
from tests.look.pixels import Picture
from tests.look.stage import Stage, settle


def popups(on: Stage) -> Iterator[Part]:
    """Open each kind once, and measure what is in it."""
    button = on.workspace.token_panel.row.copy_as_button
    menu = button.menu()
    assert menu is not None
    yield from _menu(menu)
    yield from _list(on.workspace.form.provider_field)
    yield from _question(on)


def _menu(menu: QMenu) -> Iterator[Part]:
    menu.ensurePolished()
    menu.resize(menu.sizeHint())
    menu.setActiveAction(menu.actions()[0])
    picture = Picture(menu)
    for place, action in enumerate(each for each in menu.actions() if each.isVisible()):
        area = shrunk(menu.actionGeometry(action), 3)
        state = ", chosen" if place == 0 else "" if action.isEnabled() else ", disabled"
        yield Part(f"menu: words{state}", picture.text_contrast(area), TEXT if action.isEnabled() else 3.0)


def _list(box: QComboBox) -> Iterator[Part]:
    view = box.view()
    view.setCurrentIndex(box.model().index(0, 0))
    popup = view.window()
    popup.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)  # it would take the keyboard
    popup.resize(400, 200)
    popup.show()
    settle()
    picture = Picture(view)
    for row in range(box.count()):
        area = shrunk(view.visualRect(box.model().index(row, 0)), 4)
        state = ", chosen" if row == view.currentIndex().row() else ""
        yield Part(f"list of a field: words{state}", picture.text_contrast(area), TEXT)
    popup.close()


def _question(on: Stage) -> Iterator[Part]:
    icon, buttons = QMessageBox.Icon.Question, QMessageBox.StandardButton
    box = QMessageBox(icon, "Revoke", "Revoke this token?", buttons.Yes | buttons.Cancel, on.window)
    theme.apply_style_sheet(box)
    box.show()
    settle()
    assert box.findChildren(QPushButton)
    for part in parts(box, Picture(box)):
        yield Part(f"question: {part.name}", part.ratio, part.least, part.where)
    box.close()
