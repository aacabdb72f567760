"""From a question to an answer: what is asked, of which plans, and one file for each kind of answer."""
