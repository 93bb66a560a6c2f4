"""The pages that the app shows in the browser, in a real one."""
