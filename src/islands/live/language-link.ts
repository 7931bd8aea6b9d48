/** The header's link to the other language leads to the same room: an address is carried over, and the cookie is good for both. */
export function keepRoomInOtherLanguage(): void {
  const link = document.querySelector<HTMLAnchorElement>('a[data-language]')
  if (link) link.hash = location.hash.split('/')[0] ?? ''
}
