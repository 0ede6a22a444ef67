//! The dialog that makes what an editor puts into another page.

/// The button, and the dialog's name.
pub const EMBED: &str = "Embed";
/// The choice between the two forms.
pub const FORM: &str = "Form";
/// The forms: an element of the page, made by a script, or a frame.
pub const FORMS: [&str; 2] = ["Element (a script)", "Frame (no script needed)"];
/// The first day shown.
pub const FIRST_DAY: &str = "First day";
/// The last day shown.
pub const LAST_DAY: &str = "Last day";
/// The choice of colours.
pub const COLOURS: &str = "Colours";
/// The reader's own, light, dark.
pub const COLOUR_CHOICES: [&str; 3] = ["As the reader has them", "Light", "Dark"];
/// The height in pixels.
pub const HEIGHT: &str = "Height in pixels, empty to grow with its content";
/// What goes into the other page.
pub const CODE: &str = "Put this into your page";
/// Copies it.
pub const COPY_CODE: &str = "Copy";
/// What it will look like.
pub const PREVIEW: &str = "Preview";
/// Where the page is a file on a disk.
pub const NEEDS_A_HOST: &str = "This page is a file on your disk. Put the timeline on a web server first; then it can be embedded from there.";
