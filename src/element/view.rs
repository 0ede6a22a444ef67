//! A [`Node`] as one of Leptos's views.

use super::{Node, html};
use crate::browser::dom::{self, Mounted};
use leptos::tachys::{
    html::attribute::{Attribute, any_attribute::AnyAttribute},
    hydration::Cursor,
    renderer::types,
    view::{Mountable, Position, PositionState, Render, RenderHtml, add_attr::AddAnyAttr},
};

impl Render for Node {
    type State = Mounted;

    fn build(self) -> Mounted {
        dom::build(self)
    }

    fn rebuild(self, state: &mut Mounted) {
        dom::replace(state, dom::build(self));
    }
}

impl RenderHtml for Node {
    type AsyncOutput = Node;
    type Owned = Node;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Node {
        self
    }

    fn to_html_with_buf(
        self,
        out: &mut String,
        position: &mut Position,
        _escape: bool,
        _mark_branches: bool,
        _attributes: Vec<AnyAttribute>,
    ) {
        html::write(self, out);
        *position = Position::NextChild;
    }

    /// Not how this page is taken over; see `taken_over` beside this.
    fn hydrate<const FROM_SERVER: bool>(self, _cursor: &Cursor, _position: &PositionState) -> Mounted {
        dom::build(self)
    }

    fn into_owned(self) -> Node {
        self
    }
}

impl AddAnyAttr for Node {
    type Output<A: Attribute> = Node;

    fn add_any_attr<A: Attribute>(self, _attribute: A) -> Node {
        self
    }
}

impl Mountable for Mounted {
    fn unmount(&mut self) {
        self.remove();
    }

    fn mount(&mut self, parent: &types::Element, marker: Option<&types::Node>) {
        // What was taken over stands where it should.
        if self.first().and_then(|first| first.parent_node()).as_ref() != Some(parent) {
            self.insert(parent, marker);
        }
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        let Some(first) = self.first() else { return false };
        let parent = first.parent_element();
        parent.is_some_and(|parent| {
            child.mount(&parent, Some(&first));
            true
        })
    }

    fn elements(&self) -> Vec<types::Element> {
        Vec::new()
    }
}
