"""What a person sees when the app cannot go on."""
