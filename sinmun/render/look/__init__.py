"""The look of charts and pages: colours, fonts, where things stand."""
