// Says in one line that something on this page has changed. It moves no focus and reorders nothing: the reader
// decides when to load the page again. Without this script the page is complete, only not live.
const line = document.querySelector('[data-live]')

if (line) {
  const source = new EventSource(line.dataset.live)
  source.addEventListener('changed', (event) => {
    const link = document.createElement('a')
    link.className = 'govuk-link'
    link.href = window.location.href
    link.textContent = 'Show the latest'
    line.replaceChildren(`${event.data} `, link)
  })
  source.addEventListener('closed', () => {
    source.close()
    line.textContent = 'You have been signed out. Sign in again to see changes.'
  })
}
