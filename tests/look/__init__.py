"""The look: every state of the window and of the pages in the browser, to be photographed and measured."""
