"""查责任: who is responsible for what."""
