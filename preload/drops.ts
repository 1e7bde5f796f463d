/**
 * A file that is dropped where nothing takes it would be opened in place of the page. Listening at the window, last in
 * line, leaves every drop that a part of the page has taken to that part.
 */
export function refuseStrayDrops(target: Window): void {
  const refuse = (event: DragEvent) => {
    if (event.defaultPrevented) return;
    event.preventDefault();
    if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'none';
  };
  target.addEventListener('dragover', refuse);
  target.addEventListener('drop', refuse);
}
