import { expect, test, vi } from "vitest";
import { beforeSignOut, leaveErased, onErase, signOut, takeFarewell } from "./signOut";

test("signs out by leaving the page, and the start page says so once", async () => {
  const navigate = vi.fn<(address: string) => void>();
  await signOut(navigate);
  expect(navigate).toHaveBeenCalledWith("/sign-out");
  expect(takeFarewell()).toBe("signed-out");
  expect(takeFarewell()).toBeNull();
});

test("whoever holds something unsent can keep the person here", async () => {
  const navigate = vi.fn<(address: string) => void>();
  const removeGuard = beforeSignOut(() => Promise.resolve(false));
  await signOut(navigate);
  expect(navigate).not.toHaveBeenCalled();
  expect(takeFarewell()).toBeNull();

  removeGuard();
  await signOut(navigate);
  expect(navigate).toHaveBeenCalled();
  takeFarewell();
});

test("after an erasure the device is cleared first, and nobody is asked whether to stay", async () => {
  const order: string[] = [];
  const removeGuard = beforeSignOut(() => Promise.resolve(false));
  const removeEraser = onErase(() => Promise.resolve(void order.push("cleared")));
  await leaveErased((address) => order.push(address));
  expect(order).toEqual(["cleared", "/sign-out"]);
  expect(takeFarewell()).toBe("erased");
  removeGuard();
  removeEraser();
});
