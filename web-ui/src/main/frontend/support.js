// Classic, first in the body: tells the styles that scripts run, before anything is painted.
document.body.className +=
  ' js-enabled' + ('noModule' in HTMLScriptElement.prototype ? ' govuk-frontend-supported' : '')
