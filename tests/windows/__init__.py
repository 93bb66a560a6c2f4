"""The package for Windows, without Windows: built, installed and used under Wine (`make windows-check`)."""
