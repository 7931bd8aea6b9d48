import { Component, type ComponentChild, type FunctionComponent } from 'preact'

/** Draws again only when a prop is another object. Deals are immutable, so a board of 30 cards redraws the one that changed. */
export function memo<Props extends object>(Part: FunctionComponent<Props>) {
  return class extends Component<Props> {
    override shouldComponentUpdate(next: Readonly<Props>): boolean {
      const keys = Object.keys(next) as (keyof Props)[]
      return keys.length !== Object.keys(this.props).length || keys.some((key) => next[key] !== this.props[key])
    }
    override render(): ComponentChild {
      return <Part {...this.props} />
    }
  }
}
