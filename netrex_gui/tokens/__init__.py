"""A token after it came: kept, renewed, formatted, and tried out."""
