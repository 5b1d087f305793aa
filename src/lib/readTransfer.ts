/** What was pasted or dropped: nothing where the browser, a script or a password manager gives no data with its event. */
export const readTransfer = (transfer: DataTransfer | null) => ({
  files: [...(transfer?.files ?? [])],
  text: transfer?.getData("text/plain") ?? "",
});
