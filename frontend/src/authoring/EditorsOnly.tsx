import { Outlet } from "react-router";
import { useMe } from "../auth/me";
import { NotFoundPage } from "../ui/NotFoundPage";
import "./authoring.css";

/** Nobody else is told that there are such pages. */
export function EditorsOnly() {
  const me = useMe();
  if (me.status !== "signed-in") return null;
  if (!me.person.roles.includes("framework-editor")) return <NotFoundPage />;
  return <Outlet />;
}
