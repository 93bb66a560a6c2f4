"""How the packages are made, as far as it can be seen on any system."""
