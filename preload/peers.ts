/**
 * Takes WebRTC away: its packets leave past the page's policy and past main, to any address. Nothing in a page leads to
 * these constructors but their names.
 */
export function removePeerConnections(target: Window): void {
  const holder = target as unknown as { [name: string]: unknown };
  for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection']) delete holder[name];
}
