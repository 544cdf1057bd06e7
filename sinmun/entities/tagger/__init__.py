"""The tagger: mentions of people, organisations and places, sentence by sentence."""
