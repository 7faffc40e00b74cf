/** Present on every page for as long as somebody is signed in. */
export default function WhileSignedIn() {
  return null;
}
