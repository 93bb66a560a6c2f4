"""The provider, the network and the browser at their worst, and what the person then reads."""
