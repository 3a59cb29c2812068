"use client";

import { Component, type ReactNode } from "react";

interface FallbackProps {
  fallback: ReactNode;
  children: ReactNode;
}

/** Shows something plainer where its children can't be rendered, so that one of many doesn't take the page along. */
export class Fallback extends Component<FallbackProps, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    return this.state.hasFailed ? this.props.fallback : this.props.children;
  }
}
