import { Outlet } from "react-router";
import { ProblemError } from "../api/problem";
import { useMe } from "../auth/me";
import { ErrorState } from "../ui/ErrorState";
import "./authoring.css";

/** Nobody else is told that there are such pages. */
export function EditorsOnly() {
  const me = useMe();
  if (me.status !== "signed-in") return null;
  if (!me.person.roles.includes("framework-editor")) return <ErrorState error={noSuchPage} />;
  return <Outlet />;
}

const noSuchPage = new ProblemError({ type: "about:blank", title: "No such page", status: 404 });
