export { isSignedBy } from "./is-signed-by.ts";
export { deliveriesOf, emitSignUp, notifierFor, until } from "./outbox.ts";
export { answer, flood, hang, type Received, Receiver, reset } from "./receiver.ts";
