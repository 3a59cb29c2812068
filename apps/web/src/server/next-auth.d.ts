import "next-auth";
import "next-auth/jwt";

declare module "next-auth" {
  interface User {
    epoch: number;
  }
  interface Session {
    userId?: string;
    epoch: number;
    sid?: string;
  }
}

declare module "next-auth/jwt" {
  interface JWT {
    epoch: number;
    sid?: string;
  }
}
